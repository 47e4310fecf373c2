(async () => {
  const place = document.querySelector('#letter');
  const answer = await fetch(place.dataset.src, { cache: 'no-cache', credentials: 'omit' });
  const letter = await answer.json();

  const add = (parent, name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    parent.append(element);
    return element;
  };

  const whole = document.createDocumentFragment();
  add(whole, 'p', `Letter to ${letter.addressee}`);
  add(whole, 'h2', letter.title);
  add(whole, 'div', undefined, 'text').innerHTML = letter.content_html;

  const sign = add(whole, 'section', undefined, 'sign');
  const count = add(sign, 'p');
  add(count, 'strong', letter.total_signatures.toLocaleString(letter.language));
  count.append(' have signed');
  if (letter.sign?.href) add(sign, 'a', 'Sign this letter').href = letter.sign.href;

  const list = add(whole, 'section', undefined, 'signatories');
  add(list, 'h3', 'Who has signed');
  const logos = add(list, 'div', undefined, 'logos');
  for (const { image, name } of letter.items.filter(({ image }) => image)) {
    const logo = add(logos, 'img');
    logo.loading = 'lazy';
    logo.width = image.width;
    logo.height = image.height;
    logo.alt = name;
    logo.src = new URL(image.url, answer.url).href;
  }
  const names = add(list, 'ul', undefined, 'names');
  for (const { name, role, country } of letter.items) {
    const row = add(names, 'li');
    add(row, 'bdi', name);
    const rest = [role, country].filter(Boolean).join(', ');
    if (rest) row.append(` ${rest}`);
  }
  place.replaceChildren(whole);
})();
