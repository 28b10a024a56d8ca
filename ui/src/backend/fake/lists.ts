/** Reference lists as a new register carries them, shortened. */
import type { Reference, ReferenceKind } from '../types';

type Row = [code: string, kk: string, ru: string, en: string];

const LISTS: Record<ReferenceKind, Row[]> = {
  district: [
    ['aktobe_city', 'Ақтөбе қаласы', 'город Актобе', 'Aktobe city'],
    ['alga', 'Алға ауданы', 'Алгинский район', 'Alga district'],
    ['aitekebi', 'Әйтеке би ауданы', 'Айтекебийский район', 'Aiteke bi district'],
    ['baiganin', 'Байғанин ауданы', 'Байганинский район', 'Baiganin district'],
    ['yrgyz', 'Ырғыз ауданы', 'Иргизский район', 'Yrgyz district'],
    ['kargaly', 'Қарғалы ауданы', 'Каргалинский район', 'Kargaly district'],
    ['kobda', 'Қобда ауданы', 'Кобдинский район', 'Kobda district'],
    ['martuk', 'Мәртөк ауданы', 'Мартукский район', 'Martuk district'],
    ['mugalzhar', 'Мұғалжар ауданы', 'Мугалжарский район', 'Mugalzhar district'],
    ['oiyl', 'Ойыл ауданы', 'Уилский район', 'Oiyl district'],
    ['temir', 'Темір ауданы', 'Темирский район', 'Temir district'],
    ['khromtau', 'Хромтау ауданы', 'Хромтауский район', 'Khromtau district'],
    ['shalkar', 'Шалқар ауданы', 'Шалкарский район', 'Shalkar district'],
  ],
  direction: [
    ['sabaqtastyq', 'Сабақтастық', '«Сабақтастық» (преемственность)', 'Sabaqtastyq (Continuity)'],
    ['saulyq', 'Саулық', '«Саулық» (здоровье)', 'Saulyq (Health)'],
    ['taza_alem', 'Таза әлем', '«Таза әлем» (чистый мир)', 'Taza alem (Clean World)'],
    ['asyl_mura', 'Асыл мұра', '«Асыл мұра» (ценное наследие)', 'Asyl mura (Precious Heritage)'],
    ['qamqor', 'Қамқор', '«Қамқор» (забота)', 'Qamqor (Care)'],
    ['bilim', 'Білім', '«Білім» (знание)', 'Bilim (Knowledge)'],
    ['umit', 'Үміт', '«Үміт» (надежда)', 'Umit (Hope)'],
  ],
  event_kind: [
    ['forum', 'Форум', 'Форум', 'Forum'],
    ['training', 'Тренинг', 'Тренинг', 'Training'],
    ['seminar', 'Семинар', 'Семинар', 'Seminar'],
    ['webinar', 'Вебинар', 'Вебинар', 'Webinar'],
    ['meeting', 'Кездесу', 'Встреча', 'Meeting'],
    ['dialogue', 'Диалог алаңы', 'Диалоговая площадка', 'Dialogue platform'],
    ['workshop', 'Шығармашылық шеберхана', 'Творческая мастерская', 'Creative workshop'],
    ['action', 'Ерікті акция', 'Волонтёрская акция', 'Volunteer action'],
  ],
  format: [
    ['offline', 'Бетпе-бет', 'Очно', 'In person'],
    ['online', 'Онлайн', 'Онлайн', 'Online'],
    ['hybrid', 'Аралас', 'Смешанно', 'Hybrid'],
  ],
  category: [
    ['pupil', 'Оқушы', 'Школьник', 'Pupil'],
    ['student', 'Студент', 'Студент', 'Student'],
    ['volunteer', 'Ерікті', 'Волонтёр', 'Volunteer'],
    ['club_leader', 'Клуб жетекшісі', 'Руководитель клуба', 'Club leader'],
    ['young_specialist', 'Жас маман', 'Молодой специалист', 'Young specialist'],
    ['speaker', 'Спикер', 'Спикер', 'Speaker'],
  ],
  role: [
    ['participant', 'Қатысушы', 'Участник', 'Participant'],
    ['volunteer', 'Ерікті', 'Волонтёр', 'Volunteer'],
    ['speaker', 'Спикер', 'Спикер', 'Speaker'],
    ['organizer', 'Ұйымдастырушы', 'Организатор', 'Organiser'],
    ['leader', 'Жетекші', 'Руководитель', 'Leader'],
    ['member', 'Мүше', 'Член', 'Member'],
  ],
  school: [
    ['aktobe_21', '№21 мектеп-гимназия', 'школа-гимназия №21', 'School-Gymnasium No. 21'],
  ],
  faculty: [
    ['history', 'Тарих факультеті', 'Исторический факультет', 'Faculty of History'],
  ],
  club_kind: [
    ['school_volunteer_club', 'Мектеп волонтерлер клубы', 'Школьный волонтёрский клуб', 'School volunteer club'],
    ['self_government', 'Студенттік өзін-өзі басқару', 'Студенческое самоуправление', 'Student self-government'],
    ['volunteer_group', 'Ерікті топ', 'Волонтёрская группа', 'Volunteer group'],
  ],
};

export function shippedLists(): Reference[] {
  return Object.entries(LISTS).flatMap(([kind, rows]) =>
    rows.map(([code, kk, ru, en], position) => ({
      id: `${kind}-${code}`,
      kind: kind as ReferenceKind,
      code,
      name: { kk, ru, en },
      forms: {},
      position,
      hidden: false,
      shipped: true,
    })),
  );
}
