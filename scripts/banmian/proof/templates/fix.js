// 更正: below a group of lines a form that says what they are, and writes the [[fix]] of it for seeds/pages.toml.
(() => {
  const sheet = document.querySelector(".sheet"), template = document.getElementById("fix");
  if (!sheet) return;
  const TEXT = ["paragraph", "caption"], HEADINGS = ["headline", "kicker", "deck", "standing_head"];
  const BRIEF = ["subhead", "byline", "credit"];
  const lines = [...sheet.querySelectorAll(".line")].map((line) => {
    const group = line.closest(".group");
    const said = { no: Number(line.id.slice(1)), text: line.querySelector(".text").textContent };
    return { ...said, role: group.dataset.role, unit: group.dataset.unit, kind: group.dataset.kind };
  });
  const isText = (line) => TEXT.includes(line?.role);

  // Whether a correction finds what it asks for: text above, a caption above, a story below. A page text is read once more
  // with what is stated, a page of a PDF is corrected where it was read.
  const isPdf = "pdf" in sheet.dataset;
  const fits = (role, first, last) => {
    const above = lines.filter((line) => line.no < first), at = lines.find((line) => line.no === first);
    const next = lines.find((line) => line.no > last);
    if (BRIEF.includes(role) && lines.filter((line) => line.no >= first && line.no <= last).length > 3) return false;
    if (role === "authors") return ["article", "photo"].includes(at?.kind);
    if (role === "subhead") return isText(next);
    if (role === "byline") return ["article", "photo"].includes(next?.kind);
    if (role === "credit") return above.some((line) => line.kind === "photo");
    if (role === "story") return !isPdf || (isText(at) && above.some((line) => line.unit === at.unit && isText(line)));
    const goesOn = isPdf ? above.some(isText) : isText(above.at(-1));
    if (role === "paragraph") return isText(at) || goesOn;
    return role !== "text" || goesOn;
  };

  const quoted = (text) => JSON.stringify(text).replaceAll("\u007f", "\\u007F");

  const home = (form, first, last) =>
    form.of.value.split(",").map(Number).find((no) => no < first || no > last);

  const table = (form, first, last) => {
    const rows = [`[[${quoted(sheet.dataset.seed)}.fix]]`, `lines = ${first === last ? first : `"${first}-${last}"`}`];
    rows.push(`text = ${quoted([...lines.find((line) => line.no >= first).text].slice(0, 16).join("").trim())}`);
    const names = form.authors.value.split(/[;；、,，\s]+/).filter(Boolean);
    if (form.role.value === "authors") return [...rows, `authors = [${names.map(quoted).join(", ")}]`].join("\n");
    rows.push(`is = "${form.role.value}"`);
    if (HEADINGS.includes(form.role.value)) rows.push(`of = ${home(form, first, last)}`);
    return rows.join("\n");
  };

  const write = (form) => {
    const [first, last] = [form.first, form.last].map((input) => Number(input.value));
    for (const option of form.role) option.disabled = !fits(option.value, first, last);
    const role = form.role.value, heading = HEADINGS.includes(role);
    form.of.parentElement.hidden = !heading;
    form.authors.parentElement.hidden = role !== "authors";
    form.authors.required = role === "authors";
    const is = form.role.selectedOptions[0], some = lines.some((line) => line.no >= first && line.no <= last);
    const headed = role === "headline" || form.of.selectedOptions[0]?.dataset.headed !== undefined;
    const whole = some && !is.disabled && (!heading || (headed && home(form, first, last)));
    const named = role !== "authors" || form.authors.value.trim();
    const of = `${form.of.selectedOptions[0]?.label}`, range = first === last ? first : `${first}–${last}`;
    const says = is.dataset.says.replace("{}", range).replace("{first}", first).replace("{of}", of);
    form.says.value = whole ? says.replace("{names}", form.authors.value) : "这几行不能这样更正。";
    form.table.value = whole && named ? `${table(form, first, last)}\n` : "";
    form.querySelector("button").disabled = !form.table.value;
  };

  const close = (form) => {
    const group = form.closest(".group");
    form.remove();
    group.focus();
  };

  const open = (group) => {
    for (const other of document.querySelectorAll(".correction")) other.remove();
    const form = template.content.cloneNode(true).firstElementChild;
    const own = lines.filter((line) => group.querySelector(`#L${line.no}`));
    [form.first.value, form.last.value] = [own[0].no, own.at(-1).no];
    form.role.value = [...form.role.options].some((option) => option.value === group.dataset.role) ? group.dataset.role : "ignore";
    group.append(form);
    form.addEventListener("input", () => write(form));
    form.close.addEventListener("click", () => close(form));
    form.addEventListener("keydown", (event) => event.key === "Escape" && close(form));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      form.table.select();
      const copied = await navigator.clipboard?.writeText(form.table.value).then(() => true, () => false);
      form.querySelector("[role=status]").textContent = copied ? "已复制" : "已选中，请按 Ctrl+C";
    });
    write(form);
    form.role.focus();
  };

  for (const group of sheet.querySelectorAll(".group")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "correct", textContent: "更正" });
    button.setAttribute("aria-label", `更正第 ${group.querySelector(".number").textContent} 行起`);
    button.addEventListener("click", () => open(group));
    group.querySelector(".label").append(" ", button);
  }
  document.addEventListener("keydown", (event) => {
    const group = document.activeElement.closest(".group");
    if (event.key !== "f" || !group || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    open(group);
  });
})();
