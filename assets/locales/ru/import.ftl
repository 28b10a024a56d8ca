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
