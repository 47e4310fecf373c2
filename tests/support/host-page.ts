/** How a partner's page looks on which the letter is pictured. */
export interface HostTheme {
  readonly name: string;
  readonly css: string;
}

export const lightTheme: HostTheme = {
  name: 'light',
  css: 'html { background: #fff; color: #1d2025; font-family: Georgia, "Liberation Serif", serif; }',
};

export const hostThemes: readonly HostTheme[] = [
  lightTheme,
  {
    name: 'dark',
    css: 'html { background: #14171c; color: #e8e6e1; font-family: Georgia, "Liberation Serif", serif; } a { color: #9ecbff; }',
  },
  {
    name: 'red',
    css: 'html { background: #fff8ec; color: #2a211c; font-family: system-ui, sans-serif; } open-letter { --open-letter-accent: #b3261e; }',
  },
];

export interface HostPage {
  readonly theme: HostTheme;
  /** Where the built folder is served, without a closing slash. */
  readonly letterOrigin: string;
  /** The letter's document in that folder, `letter.json` where it is left out. */
  readonly document?: string;
  /** Attributes of the element besides `src`. */
  readonly attributes?: string;
  /** Width of the column that holds the letter, in CSS pixels; the page's own width where it is left out. */
  readonly column?: number;
  readonly direction?: 'ltr' | 'rtl';
}

export function hostPage({
  theme,
  letterOrigin,
  document = 'letter.json',
  attributes = '',
  column,
  direction = 'ltr',
}: HostPage): string {
  return `<!doctype html>
<html lang="en" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A partner’s page</title>
<style>
${theme.css}
body { margin: 0; }
header { padding: 16px; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
main { padding: 24px 16px; margin-inline: auto; max-inline-size: ${column ? `${column}px` : '1168px'}; box-sizing: ${column ? 'content-box' : 'border-box'}; }
@media print { header { display: none; } main { padding: 0; max-inline-size: none; } }
</style>
<script src="${letterOrigin}/v1/open-letter.js" async></script>
</head>
<body>
<header>Partner organisation</header>
<main><open-letter src="${letterOrigin}/${document}" ${attributes}><a href="${letterOrigin}/">Read the letter</a></open-letter></main>
</body>
</html>
`;
}
