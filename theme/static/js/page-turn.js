// Another story in place of this one, without leaving the page: reading aloud goes on where a new page would have to wait.
banmian.turn = async (href) => {
  const response = await fetch(href).catch(() => undefined);
  if (!response?.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  history.pushState(null, "", href);
  for (const rel of ["canonical", "manifest", "icon"])
    document.head.querySelector(`[rel=${rel}]`)?.setAttribute("href", page.querySelector(`[rel=${rel}]`).getAttribute("href"));
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
