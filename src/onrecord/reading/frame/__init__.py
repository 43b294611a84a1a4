"""What stands before and below a talk: title, dates, place, lists of people, a site's own lines, the foot."""
