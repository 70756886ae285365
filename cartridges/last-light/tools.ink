// Functions only.

=== function player_count()
~ return 1

=== function player_name(n)
~ return "somebody"

=== function crown_holder()
~ return ""

=== function character_name(player)
~ return player

// Called by the machine before each turn, once for every press.
=== function on_press(player, choice)
~ t_total = t_total + 1
{
- c_a == "":
    ~ c_a = choice
    ~ n_a = 1
    ~ p_a = player
- c_a == choice:
    ~ n_a = n_a + 1
- c_b == "":
    ~ c_b = choice
    ~ n_b = 1
    ~ p_b = player
- c_b == choice:
    ~ n_b = n_b + 1
- c_c == "":
    ~ c_c = choice
    ~ n_c = 1
- c_c == choice:
    ~ n_c = n_c + 1
- else:
    ~ n_d = n_d + 1
}
{ choice:
- "Read the station log":
    ~ s_log = player
- "Read Birrell's letters":
    ~ s_tam = player
- "Study the marks on the door post":
    ~ s_jamb = player
- "Dip the oil drums":
    ~ s_oil = player
- "Sit with Thole":
    ~ s_thole = player
- "Search Sayle's bunk":
    ~ s_sayle = player
- "Open the weight shaft":
    ~ s_shaft = player
- "Dip the tank before you light it":
    ~ dipper = player
- "Take Birrell's boots in out of the wet":
    ~ boots_by = player
- "Turn back while the ebb will carry you":
    ~ quitter = player
- "Answer it with your name":
    { marked == "":
        ~ marked = player
    }
- "Take hold of the nearest sleeve":
    { sleeve == "":
        ~ sleeve = player
    }
- "Go down to it. It sounds hurt":
    ~ walker = player
- "Orla Finch":
    ~ rememberer = player
- "Throw the wet one out":
    ~ thrower = player
- "Birrell, Sayle and Finch":
    ~ namer = player
- "Birrell, Sayle, Finch and Marrack":
    ~ namer_all = player
- "Answer 'Here' in the boy's place":
    ~ liar = player
}

// Called by every scene once it has read the counters.
=== function fresh()
~ turns = turns + 1
{ lone == "" && t_total >= 3 && n_a + n_b == t_total:
    {
    - n_b == 1:
        ~ lone = p_b
    - n_a == 1:
        ~ lone = p_a
    }
}
~ t_total = 0
~ c_a = ""
~ c_b = ""
~ c_c = ""
~ n_a = 0
~ n_b = 0
~ n_c = 0
~ n_d = 0
~ p_a = ""
~ p_b = ""
~ s_log = ""
~ s_tam = ""
~ s_jamb = ""
~ s_oil = ""
~ s_thole = ""
~ s_sayle = ""
~ s_shaft = ""

// No choice had more than half of the presses.
=== function divided()
~ temp top = n_a
{ n_b > top:
    ~ top = n_b
}
{ n_c > top:
    ~ top = n_c
}
~ return t_total >= 2 && top * 2 <= t_total

// Two or more pressed, and all pressed the same.
=== function as_one()
~ return t_total >= 2 && n_a == t_total

// Everybody who rowed out and is still here. Thole is never in it.
=== function crew()
~ return player_count() + finch + marrack

// Whoever signed for the relief.
=== function lead()
{ crown_holder() == "":
    ~ return player_name(1)
}
~ return crown_holder()

=== function last_name()
~ return player_name(player_count())

=== function anyone()
~ return player_name(RANDOM(1, player_count()))

=== function roll()
~ temp n = player_count()
{
- n == 1:
    ~ return player_name(1)
- n == 2:
    ~ return player_name(1) + " and " + player_name(2)
- n == 3:
    ~ return player_name(1) + ", " + player_name(2) + " and " + player_name(3)
- n == 4:
    ~ return player_name(1) + ", " + player_name(2) + ", " + player_name(3) + " and " + player_name(4)
}
~ return player_name(1) + ", " + player_name(2) + ", " + player_name(3) + " and " + words(n - 3) + " more"

=== function units(n)
{ n:
- 0:
    ~ return "none"
- 1:
    ~ return "one"
- 2:
    ~ return "two"
- 3:
    ~ return "three"
- 4:
    ~ return "four"
- 5:
    ~ return "five"
- 6:
    ~ return "six"
- 7:
    ~ return "seven"
- 8:
    ~ return "eight"
- 9:
    ~ return "nine"
- 10:
    ~ return "ten"
- 11:
    ~ return "eleven"
- 12:
    ~ return "twelve"
- 13:
    ~ return "thirteen"
- 14:
    ~ return "fourteen"
- 15:
    ~ return "fifteen"
- 16:
    ~ return "sixteen"
- 17:
    ~ return "seventeen"
- 18:
    ~ return "eighteen"
- 19:
    ~ return "nineteen"
}
~ return "many"

=== function tens(n)
{ n:
- 2:
    ~ return "twenty"
- 3:
    ~ return "thirty"
- 4:
    ~ return "forty"
- 5:
    ~ return "fifty"
- 6:
    ~ return "sixty"
- 7:
    ~ return "seventy"
- 8:
    ~ return "eighty"
}
~ return "ninety"

=== function words(n)
{
- n < 20:
    ~ return units(n)
- n > 99:
    ~ return n
- n mod 10 == 0:
    ~ return tens(INT(n / 10))
}
~ return tens(INT(n / 10)) + "-" + units(n mod 10)

// How much oil, in a clause.
=== function oil_left()
{
- oil <= 0:
    ~ return "no oil left at all"
- oil == 1:
    ~ return "one can of oil left"
}
~ return words(oil) + " cans of oil left"

// The same number, to begin a sentence.
=== function cap(n)
{
- n > 99:
    ~ return n
- n >= 20 && n mod 10 == 0:
    ~ return cap_tens(INT(n / 10))
- n >= 20:
    ~ return cap_tens(INT(n / 10)) + "-" + units(n mod 10)
}
{ n:
- 1:
    ~ return "One"
- 2:
    ~ return "Two"
- 3:
    ~ return "Three"
- 4:
    ~ return "Four"
- 5:
    ~ return "Five"
- 6:
    ~ return "Six"
- 7:
    ~ return "Seven"
- 8:
    ~ return "Eight"
- 9:
    ~ return "Nine"
- 10:
    ~ return "Ten"
- 11:
    ~ return "Eleven"
- 12:
    ~ return "Twelve"
- 13:
    ~ return "Thirteen"
- 14:
    ~ return "Fourteen"
- 15:
    ~ return "Fifteen"
- 16:
    ~ return "Sixteen"
- 17:
    ~ return "Seventeen"
- 18:
    ~ return "Eighteen"
- 19:
    ~ return "Nineteen"
}
~ return "None"

=== function cap_tens(n)
{ n:
- 2:
    ~ return "Twenty"
- 3:
    ~ return "Thirty"
- 4:
    ~ return "Forty"
- 5:
    ~ return "Fifty"
- 6:
    ~ return "Sixty"
- 7:
    ~ return "Seventy"
- 8:
    ~ return "Eighty"
}
~ return "Ninety"
