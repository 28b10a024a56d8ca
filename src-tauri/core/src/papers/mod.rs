//! Papers out as PDF bytes: layout, text, fonts, QR codes. No input or output happens here.
