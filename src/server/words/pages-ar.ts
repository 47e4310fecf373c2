import type { PageTexts } from './page-texts.ts';

export const texts: PageTexts = {
  letters: 'رسائل مفتوحة',
  confirmTitle: 'أكّد توقيعك',
  confirmAsk: 'بقيت نقرة واحدة: يُحتسب توقيعك بعد تأكيده.',
  confirmCode: 'الأرقام الستة من رسالة البريد',
  confirmButton: 'تأكيد التوقيع',
  linkTitle: 'الرابط غير مكتمل',
  linkDetail: 'يرجى نسخ الرابط كاملًا من رسالة البريد، أو إدخال الأرقام الستة في الصفحة التي وقّعت فيها.',
  thanksTitle: 'شكرًا لك!',
  published: 'رقم توقيعك {n}.',
  awaitingApproval: 'تم تأكيد توقيعك، وسيظهر بعد أن يراجعه القائمون على الرسالة.',
  counted: 'احتُسب توقيعك، ولن يظهر اسمك.',
  total: {
    zero: 'لا توقيعات حتى الآن.',
    one: 'توقيع واحد حتى الآن.',
    two: 'توقيعان حتى الآن.',
    few: '{n} توقيعات حتى الآن.',
    many: '{n} توقيعًا حتى الآن.',
    other: '{n} توقيع حتى الآن.',
  },
  toLetter: 'إلى الرسالة',
};
