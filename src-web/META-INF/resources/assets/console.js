// Makes the console's tables sort, and tells screen readers what a search found. Everything works without it.
(() => {
  "use strict";

  const text = (row, column) => row.cells[column].innerText.trim();

  const sort = (heading, column) => {
    const ascending = heading.getAttribute("aria-sort") !== "ascending";
    const table = heading.closest("table");
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    const rows = [...table.tBodies[0].rows];
    rows.sort((a, b) => (ascending ? 1 : -1) * compare(text(a, column), text(b, column)));
    table.tBodies[0].append(...rows);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  };

  const makeSortable = () => {
    for (const heading of document.querySelectorAll("table[data-sortable] th:not([data-unsorted])")) {
      if (heading.querySelector("button")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sort(heading, heading.cellIndex));
      heading.append(button);
    }
  };

  makeSortable();
  document.addEventListener("htmx:afterSwap", () => {
    makeSortable();
    const found = document.querySelector(".pages span");
    const announcement = document.getElementById("announcement");
    if (found && announcement) announcement.textContent = found.textContent;
  });

  // A failure's page says where it belongs; any other error leaves the table as it is.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.getResponseHeader("HX-Retarget")) event.detail.shouldSwap = true;
  });
})();
