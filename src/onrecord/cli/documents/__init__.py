"""Commands about whole documents: read, proved, listed, shown, compared with what they were."""
