// A project of jest's configuration cannot state this: a browser or LibreOffice on a busy machine takes its time.
jest.setTimeout(120_000);
