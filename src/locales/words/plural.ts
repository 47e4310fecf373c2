/** A text whose words depend on a number: one form per plural category of the language (CLDR). */
export type Plural = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;
