import type { ReactNode } from 'react';
import { TopBar } from '../shell/top-bar';
import '../shell/shell.css';
import './sign-in.css';

/** The frame of a page that is there before anybody is signed in. */
export function Entrance({ children }: { children: ReactNode }) {
  return (
    <>
      <TopBar session={undefined} />
      <main className="page" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
