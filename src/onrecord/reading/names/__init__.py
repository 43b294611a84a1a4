"""Printed names: compared, introduced, mentioned with an office; and the voices that bear them."""
