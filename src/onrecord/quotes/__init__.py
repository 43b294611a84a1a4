"""Quotations: held against the record, and cited in the forms that others read."""
