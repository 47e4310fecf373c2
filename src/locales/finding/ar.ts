import type { FindingStrings } from './strings.ts';

export const strings: FindingStrings = {
  results: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{n} نتائج',
    many: '{n} نتيجة',
    other: '{n} نتيجة',
  },
  noResult: 'لا يوجد بعد اسم مثل «{query}».',
  almost: 'لا يوجد «{query}». نعرض {names}.',
  quoted: '«{name}»',
  type: 'من',
  everyone: 'الجميع',
  country: 'البلد',
  allCountries: 'كل البلدان',
  order: 'الترتيب',
  byFeatured: 'المميّزون أولًا',
  byName: 'حسب الاسم',
  byNewest: 'الأحدث أولًا',
};
