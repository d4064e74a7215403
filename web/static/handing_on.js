// Buttons that print a page or hand it on, where the browser can. Without them both are in its menu.
(function () {
  "use strict";
  function offer(id, able, act) {
    var button = document.getElementById(id);
    if (!button || !able) { return; }
    button.hidden = false;
    button.addEventListener("click", act);
  }
  offer("print", typeof window.print === "function", function () { window.print(); });
  offer("share", typeof navigator.share === "function", function () {
    var shared = navigator.share({ title: document.title, url: window.location.href });
    if (shared && shared["catch"]) { shared["catch"](function () { /* they changed their mind */ }); }
  });
}());
