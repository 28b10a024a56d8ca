## Люди, которые могли быть записаны дважды.
duplicate-same-iin = тот же ИИН
duplicate-iin-one-digit-apart = ИИН отличается одной цифрой
duplicate-other-iin = другой ИИН
duplicate-same-name = то же имя
duplicate-similar-name = похожее имя
duplicate-initials-agree = инициалы совпадают
duplicate-other-surname = другая фамилия
duplicate-same-birth-date = та же дата рождения
duplicate-birth-date-one-digit-apart = дата рождения отличается одной цифрой
duplicate-other-birth-date = другая дата рождения
duplicate-same-phone = тот же телефон
duplicate-same-email = та же почта
duplicate-same-group = та же группа
duplicate-same-year = тот же курс
duplicate-same-place = то же место учёбы
duplicate-same-district = тот же район
