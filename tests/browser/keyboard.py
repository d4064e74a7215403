"""A walk through a page by the Tab key alone."""

from playwright.sync_api import Page

STOPS = """() => {
  const all = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
  const seen = {};
  const stops = [];
  for (const each of all) {
    if (each.disabled || !each.checkVisibility()) continue;
    if (each.type === 'radio') {
      // One stop a group: the arrow keys go on inside it.
      const group = document.querySelectorAll(`input[name="${each.name}"]`);
      const stop = [...group].find(one => one.checked) || group[0];
      if (seen[each.name] || stop !== each) continue;
      seen[each.name] = true;
    }
    each.dataset.stop = stops.length;
    stops.push(each.outerHTML.slice(0, 120));
  }
  return stops;
}"""

HERE = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const style = getComputedStyle(here);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return [here.dataset.stop, outlined || style.boxShadow !== 'none'];
}"""


def faults_of_walk(page: Page) -> list[str]:
    """What a person at a keyboard misses: a stop out of order, a focus that is not to be seen."""
    stops: list[str] = page.evaluate(STOPS)
    faults: list[str] = []
    for number, stop in enumerate(stops):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or here[0] != str(number):
            return [*faults, f"{stop} is not the next stop but {here}"]
        if not here[1]:
            faults.append(f"{stop} does not show that it has the focus")
    return faults
