/** The part of a Trusted Types policy that we and the sanitiser library use. */
export interface Policy {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: object): Policy;
}

let policy: Policy | undefined;

/**
 * The one policy of this script, `open-letter`, made on first use: a page needs to allow no other name.
 * Templates are constants of ours and what a feed sends is sanitised before it is inserted, so HTML passes;
 * script addresses never do.
 * @throws TypeError where the page refuses the policy
 */
export function trustedPolicy(): Policy | undefined {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  return (policy ??= factory?.createPolicy('open-letter', {
    createHTML: (html: string) => html,
    createScriptURL: () => {
      throw new TypeError('open-letter loads no script by address');
    },
  }));
}

/** Stands in for the templating library's own policy in our script builds. */
export const templatePolicy: Policy = {
  createHTML: (html) => trustedPolicy()?.createHTML(html) ?? html,
};
