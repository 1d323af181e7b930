// Swipe: a quick sideways stroke turns to what comes before and after. Not from the edge, where the browser's own
// gesture begins, not in 直排, not while text is chosen or something scrolls sideways.
const FAR = 80, LEVEL = 2.5, QUICK = 600, EDGE = 24;
let start;

const scrolls = (node) => node?.nodeType === 1 && (node.scrollWidth > node.clientWidth + 1 && node.matches(".pages *, table")
  || scrolls(node.parentElement));

addEventListener("touchstart", (event) => {
  const touch = event.touches[0];
  const inside = touch.clientX > EDGE && touch.clientX < innerWidth - EDGE;
  const whole = !globalThis.visualViewport || visualViewport.scale < 1.05;
  start = event.touches.length === 1 && inside && whole && !scrolls(event.target) && { touch, at: event.timeStamp };
}, { passive: true });

addEventListener("touchend", (event) => {
  if (!start || document.documentElement.dataset.vertical || String(getSelection())) return;
  const x = event.changedTouches[0].clientX - start.touch.clientX;
  const y = event.changedTouches[0].clientY - start.touch.clientY;
  const quick = event.timeStamp - start.at < QUICK;
  if (!quick || Math.abs(x) < FAR || Math.abs(x) < LEVEL * Math.abs(y)) return;
  const link = document.querySelector(`a[rel="${x < 0 ? "next" : "prev"}"]`);
  if (link) location.assign(link.href);
}, { passive: true });
