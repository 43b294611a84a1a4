"""Who holds an office that stands alone in labels (``PM:``, ``Portavoz.-``): one file a place that tells it."""
