/** A plan of the year with two headings. */
import type { Data } from './store';

const LINES: [section: string, kk: string, ru: string, term: string, period: string, place: string, responsible: string, outcome: string][] = [
  ['I. Азаматтық-патриоттық тәрбие', '«Волонтерлікке жол» облыстық форумы', 'Областной форум «Путь в волонтёрство»', 'қараша', '2026-11', 'Студенттер сарайы', 'Ж. Айнұр', 'форум'],
  ['I. Азаматтық-патриоттық тәрбие', 'Бірінші курс студенттеріне арналған вебинарлар', '', 'қазан-желтоқсан', '2026-Q4', 'Zoom', 'Әдіскерлер', 'вебинар'],
  ['II. Еріктілік', 'Қала саябағындағы сенбілік', 'Субботник в городском парке', 'ай сайын', '2026/27', 'Қала саябағы', 'Волонтерлер клубы', 'акция'],
  ['II. Еріктілік', 'Қарттар үйіне бару', '', 'келісім бойынша', '', '', 'Т. Бекзат', ''],
  ['II. Еріктілік', 'Клуб жетекшілерінің семинары', 'Семинар руководителей клубов', 'қыркүйек', '2026-09', '2-оқу ғимараты', '', 'семинар'],
];

export function seedPlans(): Pick<Data, 'plans' | 'planLines'> {
  return {
    plans: [{ id: 'y1', year: '2026/27', title_kk: 'Тәрбие жұмысының жоспары', title_ru: 'План воспитательной работы', approved_by: 's1', note: '', lines: LINES.length, trashed: false }],
    planLines: LINES.map(([section, title_kk, title_ru, term, period, place, responsible, outcome], position) => ({
      id: `y1-${position}`, plan: 'y1', position, section, title_kk, title_ru, term, period, place, responsible, outcome, done: '', trashed: false,
    })),
  };
}
