/** An address as people write it; one that would then read otherwise than it is, or not at all, as it stands. */
export function readableAddress(address: string): string {
  try {
    const written = decodeURIComponent(address);
    return /[\p{C}\s]/u.test(written) ? address : written;
  } catch {
    return address;
  }
}
