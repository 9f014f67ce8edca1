import { QueryClient } from "@tanstack/react-query";

/**
 * How long answers of the server are kept: until something changes them. The server runs on this computer, so being
 * offline means nothing, and asking again at once does not help.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: "always", retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: "always", retry: false },
  },
});
