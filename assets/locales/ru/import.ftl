# What the command line says of an import.

import-new = новых людей: { $count }
import-known = уже в базе: { $count }
import-repeated = повторов в файле: { $count }
import-to-choose = нужно выбрать: { $count }
intake-problem-mark-unclear = Отметка непонятна
intake-reason-nobody = Такого человека в базе нет
