/** Collections that are nested deeper are left to the package `yaml`, which gives up a little further down. */
export const deepest = 190;
