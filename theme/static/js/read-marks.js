// What has been read, known to this device alone: a story counts once its end has been in sight.
const ISSUES = 60;
const STORY = /^(\d{4}-\d\d-\d\d)\/(\d\d\/\d\d)\.html$/;
let read = banmian.kept("read", {});

const place = (href) => {
  const edition = new URL(document.documentElement.dataset.root, location).pathname;
  return new URL(href, location).pathname.replace(edition, "").match(STORY);
};
const note = (day, story) => {
  read = { ...banmian.kept("read", {}) };
  if (read[day]?.includes(story)) return;
  read[day] = [...(read[day] ?? []), story];
  banmian.keep("read", Object.fromEntries(Object.entries(read).sort().slice(-ISSUES)));
  show();
};
const show = () => {
  const links = [...document.querySelectorAll(".headlines a, .story a")].map((link) => [link, place(link.href)]);
  for (const [link, at] of links)
    link.toggleAttribute("data-read", Boolean(at && read[at[1]]?.includes(at[2])));
  const here = place(location.href);
  const count = document.querySelector("[data-read-count]");
  if (count) {
    const done = links.filter(([link]) => link.dataset.read !== undefined).length;
    count.textContent = done === links.length ? `${done}篇已全部看完` : `共${links.length}篇，已看${done}篇`;
  }
  const left = here && document.querySelector("[data-left]");
  if (left) {
    const all = document.querySelector("progress").max;
    const done = read[here[1]]?.length ?? 0;
    left.textContent = done < all ? `共${all}篇，您看了${done}篇` : `${all}篇全部看完了`;
  }
};
const begin = () => {
  show();
  const here = place(location.href);
  const end = here && document.querySelector(".source");
  if (!end) return;
  new IntersectionObserver((seen, watch) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    watch.disconnect();
    note(here[1], here[2]);
  }).observe(end);
};
document.addEventListener("turned", begin);
begin();
