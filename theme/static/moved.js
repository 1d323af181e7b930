// On the page for lost readers: a year that has a site of its own by now is found there, under the address it always had.
const { years } = document.currentScript.dataset;
const inner = location.pathname.slice(window.banmian.base.length);
const [, year] = inner.match(/^(?:zh-[a-z-]+\/)?(?:archive\/)?(\d{4})[-/]/) ?? [];
const site = JSON.parse(years)[year];
if (site) location.replace(site + inner + location.search + location.hash);
