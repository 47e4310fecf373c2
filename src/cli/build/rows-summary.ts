import { counted } from './counted.ts';
import type { SignatoryList } from './signatories.ts';

/** Who was published, and how the table was understood. */
export function rowsSummary({ published, told }: SignatoryList, file: string): string[] {
  const persons = published.filter((one) => one.type === 'person').length;
  const kinds = `${counted(published.length - persons, 'organisation')}, ${persons === 1 ? '1 person' : `${persons} people`}`;
  return [`Signatories from ${file}: ${published.length} published (${kinds}).`, ...told];
}
