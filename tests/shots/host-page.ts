/** How a partner's page looks on which the letter is pictured. */
export interface HostTheme {
  readonly name: string;
  readonly css: string;
}

const serif = 'font-family: Georgia, "Liberation Serif", serif;';

export const lightTheme: HostTheme = {
  name: 'light',
  css: `html { background: #fff; color: #1d2025; ${serif} }`,
};

export const darkTheme: HostTheme = {
  name: 'dark',
  css: `html { background: #14171c; color: #e8e6e1; ${serif} } a { color: #9ecbff; }`,
};

export const redTheme: HostTheme = {
  name: 'red',
  css: 'html { background: #fff8ec; color: #2a211c; font-family: system-ui, sans-serif; } open-letter { --open-letter-accent: #b3261e; }',
};

/** The same page with another colour for button and bar. */
export function accented({ name, css }: HostTheme, accent: string): HostTheme {
  return { name, css: `${css} open-letter { --open-letter-accent: ${accent}; }` };
}

export interface HostPage {
  readonly theme: HostTheme;
  /** Address of the letter's script, and of its document. */
  readonly script: string;
  readonly src: string;
  /** Attributes of the element besides `src`. */
  readonly attributes?: string;
  /** Width of the column that holds the letter, in CSS pixels; the page's own width where it is left out. */
  readonly column?: number;
  /** The page's language, and with it the letter's. */
  readonly lang?: 'en' | 'de' | 'ar';
}

export function hostPage({ theme, script, src, attributes = '', column, lang = 'en' }: HostPage): string {
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A partner’s page</title>
<style>
${theme.css}
body { margin: 0; }
h1 { margin: 0; font: inherit; }
header { padding: 16px; border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
main { padding: 24px 16px; margin-inline: auto; max-inline-size: ${column ? `${column}px` : '1168px'}; box-sizing: ${column ? 'content-box' : 'border-box'}; }
@media print { header { display: none; } main { padding: 0; max-inline-size: none; } }
</style>
<script src="${script}" async></script>
</head>
<body>
<header><h1>Partner organisation</h1></header>
<main><open-letter src="${src}" ${attributes}><a href="https://letter.example.org/">Read the letter</a></open-letter></main>
</body>
</html>
`;
}
