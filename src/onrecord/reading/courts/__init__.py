"""Examinations and arguments before courts and inquiries."""
