#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

// Swift cannot call functions with variable arguments, nor read the C library's global files.

typedef char *(*edit_text)(EditLine *);
typedef unsigned char (*edit_move)(EditLine *, int);

// libedit goes by it; <wchar.h> has it for X/Open only.
extern int wcwidth(wchar_t);

static inline EditLine *edit_open(const char *name, edit_text prompt) {
  EditLine *editor = el_init(name, stdin, stdout, stderr);
  if (editor == NULL) return NULL;
  el_set(editor, EL_SIGNAL, 0);
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_PROMPT_ESC, prompt, '\1');
  return editor;
}

static inline void edit_set_owner(EditLine *editor, void *owner) {
  el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *edit_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void edit_bind(EditLine *editor, const char *key, const char *name, edit_move move) {
  if (move != NULL) el_set(editor, EL_ADDFN, name, name, move);
  el_set(editor, EL_BIND, key, name, NULL);
}

// Ctrl-C and Ctrl-Z become keys like others while a line is edited.
static inline void edit_take_signals(EditLine *editor) {
  el_set(editor, EL_SETTY, "-d", "-isig", NULL);
}

// Characters come from a function of the caller's: 1 with one, 0 at the end of input, -1 at a fault.
static inline void edit_read_by(EditLine *editor, el_rfunc_t read) {
  el_set(editor, EL_GETCFN, read);
}

// Draws prompt and line anew from where the cursor is.
static inline void edit_refresh(EditLine *editor) {
  el_set(editor, EL_REFRESH);
}

static inline int edit_moves(EditLine *editor) {
  char *up = NULL;
  return el_get(editor, EL_GETTC, "up", &up) == 0 && up != NULL && *up != '\0';
}

static inline void edit_raw(EditLine *editor, int raw) {
  el_set(editor, EL_PREP_TERM, raw);
}

static inline History *edit_history(EditLine *editor, int size) {
  History *past = history_init();
  HistEvent event;
  if (past == NULL) return NULL;
  history(past, &event, H_SETSIZE, size);
  history(past, &event, H_SETUNIQUE, 1);
  el_set(editor, EL_HIST, history, past);
  return past;
}

static inline void edit_remember(History *past, const char *line) {
  HistEvent event;
  history(past, &event, H_ENTER, line);
}

static inline void edit_say(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}
