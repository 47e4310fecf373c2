const form = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

/** The id that a page gives its own organisation; undefined where it is none. */
export function partnerIdOf(partner: string | undefined): string | undefined {
  return partner !== undefined && form.test(partner) ? partner : undefined;
}
