"""Word processors' documents: DOCX and ODT, zip files of XML."""
