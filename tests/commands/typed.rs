//! What is typed beside a verb is read with care.
