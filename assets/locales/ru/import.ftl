# What the command line says of an import.

import-marks-kept = { $count ->
    [one] { $count } отметка осталась прежней: в листе иначе
    [few] { $count } отметки остались прежними: в листе иначе
   *[many] { $count } отметок остались прежними: в листе иначе
 }
import-marks-replaced = { $count ->
    [one] { $count } отметка заменена отметкой из листа
    [few] { $count } отметки заменены отметками из листа
   *[many] { $count } отметок заменены отметками из листа
 }
intake-problem-mark-unclear = Отметка непонятна
intake-problem-own-unreadable = Значение не подходит полю
intake-reason-nobody = Такого человека в базе нет
import-clubs-clubs = Клубы: строк { $rows }; новых { $new }, уже есть { $known }, под вопросом { $asked }
import-clubs-leaders = Руководители: { $rows }; новых { $new }, уже есть { $known }, под вопросом { $asked }
import-clubs-grants = Гранты: строк { $rows }; новых { $new }, уже есть { $known }, под вопросом { $asked }
import-clubs-out = {", "}не взято { $out }
import-better-names = { $count ->
    [one] { $count } имя в списке написано точнее; оно остаётся как есть
    [few] { $count } имени в списке написаны точнее; они остаются как есть
   *[many] { $count } имён в списке написаны точнее; они остаются как есть
 }
import-doubtful-names = { $count ->
    [one] { $count } имя в списке написано иначе; что верно, правило не скажет
    [few] { $count } имени в списке написаны иначе; что верно, правило не скажет
   *[many] { $count } имён в списке написаны иначе; что верно, правило не скажет
 }
import-respelled = { $count ->
    [one] { $count } имя записано как в списке
    [few] { $count } имени записаны как в списке
   *[many] { $count } имён записаны как в списке
 }
import-guessed-emails = { $count ->
    [one] { $count } адрес почты с ошибкой можно угадать; он не записан
    [few] { $count } адреса почты с ошибкой можно угадать; они не записаны
   *[many] { $count } адресов почты с ошибкой можно угадать; они не записаны
 }
