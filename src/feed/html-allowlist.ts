/**
 * What a letter's HTML may hold. The one list behind the browser's own sanitiser, the library that stands in
 * where a browser has none, and the build.
 */
export const allowedElements =
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote cite em strong b i s sub sup br hr a img figure figcaption table caption thead tbody tr th td abbr q small bdi bdo span code pre section'.split(
    ' ',
  );

export const allowedAttributes =
  'href src alt width height lang dir title start reversed colspan rowspan scope id'.split(' ');

/**
 * These go with all they hold: what runs, what embeds, media and form controls. Any other element that is not
 * allowed leaves its words behind.
 */
export const droppedElements =
  'script style template noscript iframe object embed svg math audio video canvas input button select textarea option optgroup datalist output meter progress'.split(
    ' ',
  );
