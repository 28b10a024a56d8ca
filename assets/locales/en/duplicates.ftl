## People who may have been written down twice.
duplicate-same-iin = same IIN
duplicate-iin-one-digit-apart = IIN one digit apart
duplicate-other-iin = another IIN
duplicate-same-name = same name
duplicate-similar-name = similar name
duplicate-initials-agree = initials agree
duplicate-other-surname = another surname
duplicate-same-birth-date = same birth date
duplicate-birth-date-one-digit-apart = birth date one digit apart
duplicate-other-birth-date = another birth date
duplicate-same-phone = same phone
duplicate-same-email = same e-mail
duplicate-same-group = same group
duplicate-same-year = same year of study
duplicate-same-place = same school
duplicate-same-district = same district
