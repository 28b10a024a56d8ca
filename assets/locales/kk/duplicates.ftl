## Екі рет жазылған болуы мүмкін адамдар.
duplicate-same-iin = ЖСН бірдей
duplicate-iin-one-digit-apart = ЖСН-нің бір таңбасы бөлек
duplicate-other-iin = ЖСН бөлек
duplicate-same-name = аты-жөні бірдей
duplicate-similar-name = аты-жөні ұқсас
duplicate-initials-agree = инициалдары сәйкес
duplicate-other-surname = тегі бөлек
duplicate-same-birth-date = туған күні бірдей
duplicate-birth-date-one-digit-apart = туған күнінің бір таңбасы бөлек
duplicate-other-birth-date = туған күні бөлек
duplicate-same-phone = телефоны бірдей
duplicate-same-email = поштасы бірдей
duplicate-same-group = тобы бірдей
duplicate-same-year = курсы бірдей
duplicate-same-place = оқитын жері бірдей
duplicate-same-district = ауданы бірдей
