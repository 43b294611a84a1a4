"""Who is behind the labels: people, the offices they hold, letters and surnames that stand for them."""
