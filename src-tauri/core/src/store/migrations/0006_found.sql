-- What is searched for by number besides the first phone and the serial of a paper.
CREATE INDEX trainee_phone_more ON trainee(phone_more) WHERE phone_more <> '';
CREATE INDEX certificate_office ON certificate(office_number) WHERE office_number <> '';
