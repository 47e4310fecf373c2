/** eslint-plugin-lit-a11y writes notes on what the linter lends it. oxlint lends nothing to write on: here it is. */
import litA11y from 'eslint-plugin-lit-a11y';

const withNotes = (context) => {
  const parserServices = { ...context.sourceCode.parserServices };
  const sourceCode = Object.create(context.sourceCode, { parserServices: { value: parserServices } });
  return Object.create(context, { sourceCode: { value: sourceCode } });
};

const rules = Object.entries(litA11y.rules).map(([name, rule]) => [
  name,
  { ...rule, create: (context) => rule.create(withNotes(context)) },
]);

export default { meta: { name: 'lit-a11y' }, rules: Object.fromEntries(rules) };
