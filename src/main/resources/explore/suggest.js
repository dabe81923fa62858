// Suggests subjects while somebody types. Every form works without it.
const DELAY = 150;
const SPEAKERS = new Set(["person", "organization"]);

for (const input of document.querySelectorAll("input[data-suggest]")) {
  suggestFor(input);
}

function suggestFor(input) {
  const list = document.createElement("ul");
  list.id = input.id + "-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.autocomplete = "off";

  let timer;
  let newest = 0;
  let chosen = -1;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  input.addEventListener("blur", () => setTimeout(close, DELAY));
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    }
  });

  async function ask() {
    const typed = input.value.trim();
    const mine = ++newest;
    if (typed.length < 2 || typed.length > 200) {
      close();
      return;
    }
    const answer = await fetch("/names?limit=8&q=" + encodeURIComponent(typed));
    if (mine === newest && answer.ok) {
      const { items } = await answer.json();
      show(items.filter((item) => input.dataset.suggest !== "speaker" || SPEAKERS.has(item.type)));
    }
  }

  function show(items) {
    list.replaceChildren(...items.map(option));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function option(item, index) {
    const row = document.createElement("li");
    row.id = list.id + "-" + index;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    row.dataset.slug = item.slug;
    row.dataset.page = "/explore" + item.self;
    const name = document.createElement("b");
    name.textContent = item.name;
    row.append(name, " " + (item.type === "model" ? "AI model" : item.type));
    row.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(row);
    });
    return row;
  }

  function choose(index) {
    const rows = [...list.children];
    chosen = (index + rows.length) % rows.length;
    rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === chosen)));
    input.setAttribute("aria-activedescendant", rows[chosen].id);
  }

  function take(row) {
    if (input.dataset.suggest === "page") {
      location.assign(row.dataset.page);
    } else {
      input.value = row.dataset.slug;
      close();
    }
  }

  function close() {
    newest++;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
