"""Coastlines and borders for the map: those around a timeline's places, out of an atlas."""
