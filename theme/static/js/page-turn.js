// Another story in place of this one, without leaving the page: reading aloud goes on where a new page would have to wait.
banmian.turn = async (href) => {
  const response = await fetch(href).catch(() => undefined);
  if (!response?.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  // What is asked for relative to this page would be looked for elsewhere from the next.
  for (const link of document.head.querySelectorAll("link:not([rel=stylesheet])")) link.setAttribute("href", link.href);
  history.pushState(null, "", href);
  document.head.querySelector("[rel=canonical]")?.replaceWith(page.querySelector("[rel=canonical]"));
  document.title = page.title;
  Object.assign(document.documentElement.dataset, { ...page.documentElement.dataset });
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  document.dispatchEvent(new Event("turned"));
  return true;
};
addEventListener("popstate", () => {
  if (!location.hash) location.reload();
});
