"""Makes what ships as learnt weights; not part of the package."""
