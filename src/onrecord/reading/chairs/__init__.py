"""Who presides over a sitting, and where the chair is handed on."""
