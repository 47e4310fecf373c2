/*
 * What a developer would write for a list of names: all of them in the page, and those that do not match hidden. Where
 * the page says so, the names are only kept: what is more than that is the list's.
 */
void (async () => {
  const list = document.querySelector('#names');
  const field = document.querySelector('#find');
  const status = document.querySelector('[role=status]');
  const { src, kept } = document.body.dataset;
  const rows = [];

  field.addEventListener('input', () => {
    const typed = field.value.trim().toLowerCase();
    let found = 0;
    for (const { text, item } of rows) {
      item.hidden = !text.includes(typed);
      if (!item.hidden) found++;
    }
    status.textContent = typed ? `${found} results` : '';
  });

  const show = (signatory) => {
    const item = document.createElement('li');
    const name = document.createElement('bdi');
    name.textContent = signatory.name;
    const detail = document.createElement('span');
    const { organization, locality, country } = signatory;
    detail.textContent = [organization, locality, country].filter(Boolean).join(', ');
    item.append(name, detail);
    list.append(item);
    rows.push({ text: item.textContent.toLowerCase(), item });
  };

  let url = new URL(src, location);
  while (url) {
    const page = await (await fetch(url)).json();
    if (kept) globalThis.names = (globalThis.names ?? []).concat(page.items);
    else page.items.forEach(show);
    url = page.next_url && new URL(page.next_url, url);
  }
  field.dispatchEvent(new Event('input'));
})();
