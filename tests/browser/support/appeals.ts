import type { Ask } from '../../../domain/src/banner';
import { aBanner } from '../../public/fixtures';

const asks = (currency: string, other = true): Ask[] => [
  { frequency: 'once', currency, amounts: [10, 25, 50], suggested: 25, otherAllowed: other },
  { frequency: 'monthly', currency, amounts: [2, 5, 10], suggested: 5, otherAllowed: other },
  { frequency: 'annual', currency, amounts: [30, 60, 120], suggested: 60, otherAllowed: other },
];

/** An appeal with everything that one can have. */
export const FULL = aBanner({
  body: [
    '<p>Dear readers,</p>',
    '<p>while you sleep, <strong>two of us are awake</strong>. Somebody has to read the <a href="https://gazette.example/radio">harbour radio</a>, and to ask what the night shift at the customs house is for.</p>',
    '<ul><li>One more reporter on the quay</li><li>A lawyer, when somebody does not like what we found</li></ul>',
    '<p>Give {minimum} a month, and we write on.</p>',
  ],
  ask: asks('USD'),
  supporterDays: 90,
  reminder: {
    ...aBanner().reminder!,
    emailLabel: 'Your e-mail address',
    options: [
      { label: 'Remind me next month', after: 'P1M' },
      { label: 'Remind me in three months', after: 'P3M' },
    ],
    onDevice: true,
    calendar: true,
  },
});

export const ARABIC = aBanner({
  ...FULL,
  locale: 'ar',
  heading: 'رسالة من جريدة الميناء',
  body: [
    '<p>القرّاء الأعزاء،</p>',
    '<p>بينما تنامون، <strong>يسهر اثنان منا</strong>. لا بدّ أن يستمع أحد إلى <a href="https://gazette.example/radio">إذاعة الميناء</a>.</p>',
    '<ul><li>مراسل آخر على الرصيف</li><li>محامٍ حين لا يعجب أحدًا ما وجدناه</li></ul>',
    '<p>ابتداءً من {minimum} شهريًا نواصل الكتابة.</p>',
  ],
  ask: asks('EUR'),
  continueLabel: 'متابعة',
  reminder: {
    ...FULL.reminder!,
    question: 'لستم مستعدين للتبرع اليوم؟',
    linkLabel: 'ذكّروني لاحقًا.',
    emailLabel: 'بريدكم الإلكتروني',
    consentText: 'رسالة واحدة، ثم ننسى عنوانكم.',
    thanks: 'شكرًا لكم! تم حفظ التذكير.',
    options: [
      { label: 'ذكّروني الشهر المقبل', after: 'P1M' },
      { label: 'ذكّروني بعد ثلاثة أشهر', after: 'P3M' },
    ],
  },
});
