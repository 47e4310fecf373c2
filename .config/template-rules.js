/**
 * Rules of this project that no published plugin has: what must never stand in a template or a style sheet of
 * the element, because strict pages block it or hiding lists match it.
 */

const markupTags = new Set(['html', 'svg']);

/** Words that hiding lists in wide use match in class, id, part and tag names: a match makes the letter vanish. */
const hiddenWords = /share|social|subscribe|newsletter|signup|optin|popup|banner|cookie/i;

/** The template's text with a placeholder where each value goes, so that attributes can be read across values. */
function templateText(quasi) {
  return quasi.quasis.map((part) => part.value.raw).join('${}');
}

function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

/** Everything between `<` and `>`: tag names, attribute names and attribute values, but no words of the page. */
function markupOf(template) {
  return (template.match(/<[a-z/!](?:"[^"]*"|'[^']*'|[^>"'])*>?/gi) ?? []).join(' ');
}

const noStyleAttribute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      style:
        'A style attribute is blocked by pages with a strict style-src. Use a class, or set the size by CSSOM after the update.',
    },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!markupTags.has(node.tag.name)) return;
      if (/\sstyle\s*=/i.test(templateText(node.quasi))) context.report({ node, messageId: 'style' });
    },
  }),
};

/** A string with a blank in it is a sentence; what begins like an address is another website's. */
const isName = (text) => !/\s|^https:/.test(text);

const noHiddenNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      hidden:
        'Hiding lists in wide use match “{{word}}”: choose another class, id, part, attribute or file name.',
    },
  },
  create(context) {
    const look = (node, text) => {
      const word = hiddenWords.exec(text)?.[0];
      if (word) context.report({ node, messageId: 'hidden', data: { word } });
    };
    return {
      TaggedTemplateExpression(node) {
        if (markupTags.has(node.tag.name)) look(node, markupOf(templateText(node.quasi)));
        if (node.tag.name === 'css') look(node, withoutComments(templateText(node.quasi)));
      },
      Literal(node) {
        if (typeof node.value === 'string' && isName(node.value)) look(node, node.value);
      },
      'TemplateLiteral:not(TaggedTemplateExpression > TemplateLiteral)'(node) {
        const text = templateText(node);
        if (isName(text)) look(node, text);
      },
      'CallExpression[callee.name="classMap"] Property > Identifier.key'(node) {
        look(node, node.name);
      },
    };
  },
};

export default {
  rules: {
    'no-style-attribute': noStyleAttribute,
    'no-hidden-names': noHiddenNames,
  },
};
