/* A ticket's page that moves by itself. Without it the page works too; it is plain ES5 for old phones.
   It hears from a stream; where there is none, or the stream is silent, it asks every 15 seconds. */
(function () {
  "use strict";
  var ASK = 15000, SILENT = 60000, BACK = 3000;
  var live = document.getElementById("live");
  if (!live || !window.XMLHttpRequest) { return; }
  var url = live.getAttribute("data-url");
  var stream = null, heard = 0, lost = 0, sound = null, ringing = null, told = null, reading = false, wanted = null;

  function get(id) { return document.getElementById(id); }
  function show(id, shown) { var each = get(id); if (each) { each.hidden = !shown; } }
  function data(name) { return live.getAttribute("data-" + name); }
  function clock() {
    var now = new Date(heard || new Date().getTime());
    return ("0" + now.getHours()).slice(-2) + ":" + ("0" + now.getMinutes()).slice(-2);
  }
  function keep(name, value) { try { localStorage.setItem(name, value); } catch (e) { return; } }
  function kept(name) { try { return localStorage.getItem(name); } catch (e) { return null; } }

  function fetchText(path, done) {
    var ask = new XMLHttpRequest();
    ask.open("GET", path, true);
    ask.timeout = 10000;
    ask.onload = function () { done(ask.status === 200 ? ask.responseText : null, ask.status); };
    ask.onerror = ask.ontimeout = function () { done(null, 0); };
    ask.send();
  }

  function say(words) {
    var note = get("trouble");
    if (!note) { return; }
    note.hidden = !words;
    if (note.textContent !== (words || "")) { note.textContent = words || ""; }
    show("live-now", !words && heard);
  }

  function news(state) {
    heard = new Date().getTime();
    lost = 0;
    say("");
    if (state.mark !== data("mark")) { wanted = state; readPage(); return; }
    wanted = null;
    put("people", state.people);
    put("minutes", state.minutes);
    if (state.title) { document.title = state.title; }
    fewLeft(state);
  }

  function put(name, words) {
    var each = live.querySelector("[data-words=" + name + "]");
    if (each && words && each.textContent !== words) { each.textContent = words; }
  }

  /* What the page says has changed in kind, such as a call: it is read anew, and put in place of this one;
     once more where that failed, or where there was more news meanwhile. */
  function readPage() {
    var state = wanted;
    if (reading || !state) { return; }
    reading = true;
    fetchText(url, function (text, status) {
      var fresh, main, old;
      reading = false;
      if (status === 404 || status === 410) { location.reload(); return; }
      if (!text) { broken(); return; }
      fresh = new DOMParser().parseFromString(text, "text/html");
      main = fresh.getElementById("main");
      if (!main) { location.reload(); return; }
      old = get("main");
      old.parentNode.replaceChild(document.importNode(main, true), old);
      document.body.className = fresh.body.className;
      document.title = fresh.title;
      live = get("live");
      begin();
      if (state.state === "called" || state.asks) { ring(); } else { hush(); }
      if (wanted === state) { wanted = null; }
      readPage();
    });
  }

  function fewLeft(state) {
    var few = get("few"), left = few ? parseInt(few.value, 10) : 0;
    if (state.ahead < 0 || state.ahead > left) { told = null; return; }
    if (told === left) { return; }
    told = left;
    if (sound) { beep(2); vibrate([300, 200, 300]); }
    document.title = "◔ " + state.title;
    var note = get("trouble");
    if (note && sound) {
      note.hidden = false;
      note.textContent = data("soon").replace("%s", state.people);
    }
  }

  function beep(times) {
    var n, tone, level, at;
    if (!sound || !sound.createOscillator) { return; }
    if (sound.resume) { sound.resume(); }
    for (n = 0; n < times; n += 1) {
      at = sound.currentTime + n * 0.5;
      tone = sound.createOscillator();
      level = sound.createGain();
      tone.frequency.value = n % 2 ? 659 : 880;
      level.gain.setValueAtTime(0.0001, at);
      level.gain.exponentialRampToValueAtTime(0.6, at + 0.03);
      level.gain.exponentialRampToValueAtTime(0.0001, at + 0.42);
      tone.connect(level);
      level.connect(sound.destination);
      tone.start(at);
      tone.stop(at + 0.45);
    }
  }

  function vibrate(times) { if (navigator.vibrate) { navigator.vibrate(times); } }

  function ring() {
    var title = document.title, on = false;
    hush();
    show("ringing", true);
    ringing = setInterval(function () {
      on = !on;
      document.title = on ? "🔔 " + title : title;
      beep(2);
      vibrate([400, 200, 400]);
    }, 1500);
    beep(2);
    vibrate([400, 200, 400]);
    setTimeout(hush, 60000);
  }

  function hush() {
    if (ringing) { clearInterval(ringing); ringing = null; vibrate(0); }
    show("ringing", false);
  }

  function begin() {
    var bell = get("ring"), few = get("few"), quiet = get("hush");
    show("bell", true);
    show("live-now", heard > 0);
    if (bell) {
      mark(bell);
      bell.onclick = function () {
        var Sound = window.AudioContext || window.webkitAudioContext;
        if (sound) { sound = null; } else if (Sound) { sound = new Sound(); beep(1); vibrate(200); }
        mark(bell);
      };
    }
    if (few) {
      few.value = kept("few") || few.value;
      few.onchange = function () { keep("few", few.value); told = null; };
    }
    if (quiet) { quiet.onclick = hush; }
  }

  function mark(bell) {
    bell.setAttribute("aria-pressed", sound ? "true" : "false");
    bell.textContent = bell.getAttribute(sound ? "data-on" : "data-off");
  }

  function broken() {
    lost = lost || new Date().getTime();
    if (new Date().getTime() - lost >= BACK) { say(data("offline").replace("%s", clock())); }
  }

  function listen() {
    if (!window.EventSource) { return; }
    if (stream) { stream.close(); }
    stream = new EventSource(url + "/events");
    stream.addEventListener("state", function (event) { news(JSON.parse(event.data)); });
    stream.addEventListener("beat", function () { heard = new Date().getTime(); });
    stream.addEventListener("trouble", function () { say(data("trouble")); });
    stream.onerror = broken;
  }

  function ask() {
    fetchText(url + "/state", function (text, status) {
      if (text) { news(JSON.parse(text)); } else if (status === 404 || status === 410) { location.reload(); } else if (status === 503) { say(data("trouble")); } else { broken(); }
    });
  }

  /* A phone stops pages in the background, some without an error: on return all is asked anew. */
  function back() {
    if (document.hidden) { if (stream) { stream.close(); } return; }
    ask();
    listen();
  }

  heard = new Date().getTime();
  begin();
  listen();
  setInterval(function () {
    if (document.hidden) { return; }
    if (lost) { broken(); }
    readPage();
    if (stream && stream.readyState === 2) { listen(); }
  }, 1000);
  setInterval(function () {
    var silent = new Date().getTime() - heard > SILENT;
    if (!document.hidden && (!stream || stream.readyState !== 1 || silent)) { ask(); }
  }, ASK);
  document.addEventListener("visibilitychange", back);
  window.addEventListener("pageshow", function (event) { if (event.persisted) { back(); } });
})();
