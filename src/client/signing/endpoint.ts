/** The address of something that an endpoint does, beside the one to sign at. */
export function endpointUrl(signUrl: string, action: string): string {
  const url = new URL(signUrl);
  url.search = url.hash = '';
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${action}`;
  return url.href;
}
