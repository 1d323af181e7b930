// The tab of this page in sight, where the tabs are wider than the screen.
const here = document.querySelector(".pages [aria-current]");
const tabs = here?.closest("ul");
if (tabs) tabs.scrollLeft = here.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - here.clientWidth) / 2;
