-- Wrong passes are counted by reader since version 9, and nothing has been written here since.

drop table wrong_pass;
drop table pass_limit;
